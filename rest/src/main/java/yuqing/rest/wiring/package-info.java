/// The one real clock (everything else is handed an `InstantSource`), how answers are written as
/// JSON, and what the API document gets besides the annotations: the refusals, and the text files.
package yuqing.rest.wiring;
