/// Versions as entity tags: `ETag` on every answer, `If-Match` on every PATCH and PUT.
package yuqing.rest.precondition;
