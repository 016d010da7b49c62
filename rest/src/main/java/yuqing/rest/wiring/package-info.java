/// The one real clock (everything else is handed an `InstantSource`), how answers are written as
/// JSON, and the refusals that the API document names.
package yuqing.rest.wiring;
