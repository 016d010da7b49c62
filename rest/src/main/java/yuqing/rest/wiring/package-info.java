/// The one real clock. Everything else is handed an `InstantSource`.
package yuqing.rest.wiring;
