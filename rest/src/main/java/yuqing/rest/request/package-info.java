/// Request bodies as records. Annotate the record's components with bean-validation constraints
/// (`@NotNull`, `@NotBlank`, `@Size` …): {@link yuqing.rest.request.RequestReader} names every
/// fault at once, unknown fields, wrong types and unknown names among them. A field that a PATCH
/// may leave out or set to null is a {@link yuqing.rest.request.PatchField}.
package yuqing.rest.request;
