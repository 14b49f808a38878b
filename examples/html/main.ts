/** Plain HTML: importing the element is all that it takes. */
import 'discret/element'
