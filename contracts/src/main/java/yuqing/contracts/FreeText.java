package yuqing.contracts;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// A field in which people write what they like: what an erasure takes out of an event. Every other
/// text is an id, a code, a hash or a time, and stays.
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface FreeText {}
