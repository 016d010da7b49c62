/// Query parameters, opaque cursors and pages. Take parameters as strings and read them with
/// {@link yuqing.rest.query.QueryReader}: JAX-RS itself would answer a bad number with 404.
package yuqing.rest.query;
