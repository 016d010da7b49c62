/// Request bodies as records. Annotate the record's components with bean-validation constraints
/// (`@NotNull`, `@NotBlank`, `@Size` …): {@link yuqing.rest.request.RequestReader} names every
/// fault at once, unknown fields, wrong types and unknown names among them. A field that a PATCH
/// may leave out or set to null is a {@link yuqing.rest.request.PatchField}.
///
/// What is no prose loses the blanks around it, in bodies and queries alike: whatever may have at
/// most 254 characters by its `@Size`, or has none. Lengths are counted in characters (decision
/// 59).
package yuqing.rest.request;
