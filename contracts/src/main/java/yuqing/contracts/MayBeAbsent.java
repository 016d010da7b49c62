package yuqing.contracts;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// A field that an event may omit: writers leave it out, readers see null. The JSON Schemas
/// require every other field. A field that is added within a version is always of this kind,
/// since older events do not have it.
///
/// In the record of an answer: a field that is null, or left out where the record leaves nulls
/// out. The OpenAPI documents promise every other field.
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface MayBeAbsent {}
