"""Presidio with the French model of spaCy and those of its recognisers that fit France."""

import tldextract

# Its list of domains is that of the package: no network while texts are read.
tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
tldextract.extract = tldextract.tldextract.TLD_EXTRACTOR

from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerRegistry  # noqa: E402
from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: E402
from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, PhoneRecognizer  # noqa: E402

from answering import answer  # noqa: E402

ENTITIES = ["PHONE_NUMBER", "EMAIL_ADDRESS", "IBAN_CODE", "CREDIT_CARD", "IP_ADDRESS"]

nlp_engine = NlpEngineProvider(
    nlp_configuration={"nlp_engine_name": "spacy", "models": [{"lang_code": "fr", "model_name": "fr_core_news_md"}]}
).create_engine()
registry = RecognizerRegistry(supported_languages=["fr"])
registry.load_predefined_recognizers(languages=["fr"], nlp_engine=nlp_engine)
registry.remove_recognizer("PhoneRecognizer")
for recognizer in [
    CreditCardRecognizer(supported_language="fr", context=["carte", "cb", "visa", "mastercard"]),
    PhoneRecognizer(supported_language="fr", supported_regions=["FR"], leniency=0, context=["téléphone", "tél", "tel", "portable", "port", "rappeler"]),
]:
    registry.add_recognizer(recognizer)
analyzer = BatchAnalyzerEngine(AnalyzerEngine(registry=registry, nlp_engine=nlp_engine, supported_languages=["fr"]))


def flag_all(texts):
    return [len(found) > 0 for found in analyzer.analyze_iterator(texts, language="fr", entities=ENTITIES)]


answer(flag_all)
