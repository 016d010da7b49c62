/// The one real clock (all other code receives an `InstantSource`), the JSON of answers, and the
/// additions to the API document besides the annotations: the refusals, and the text files.
package yuqing.rest.wiring;
