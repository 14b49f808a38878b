"""EDS-NLP with its own terms and rules: disorders, behaviours, drugs and the French ICD-10."""

import edsnlp
import edsnlp.pipes as eds

from answering import answer

DISORDERS = [
    eds.aids, eds.cerebrovascular_accident, eds.ckd, eds.congestive_heart_failure, eds.connective_tissue_disease, eds.copd, eds.dementia, eds.diabetes,
    eds.hemiplegia, eds.leukemia, eds.liver_disease, eds.lymphoma, eds.myocardial_infarction, eds.peptic_ulcer_disease, eds.peripheral_vascular_disease,
    eds.solid_tumor,
]

nlp = edsnlp.blank("eds")
nlp.add_pipe(eds.normalizer())
nlp.add_pipe(eds.sentences())
for pipe in [*DISORDERS, eds.alcohol, eds.tobacco, eds.covid, eds.suicide_attempt, eds.drugs, eds.cim10]:
    nlp.add_pipe(pipe())


def flag_all(texts):
    return [len(doc.ents) > 0 for doc in nlp.pipe(texts)]


answer(flag_all)
