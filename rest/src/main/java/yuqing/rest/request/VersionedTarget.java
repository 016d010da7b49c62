package yuqing.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a POST, or a resource all of whose POSTs, that changes what has an entity tag: its work
/// calls {@link SentPrecondition#require} under the lock. A POST without the mark changes nothing
/// that has one, and refuses an `If-Match` that names one.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface VersionedTarget {}
