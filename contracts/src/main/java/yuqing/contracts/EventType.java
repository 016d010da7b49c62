package yuqing.contracts;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// The CloudEvents `type` of a record.
@Retention(RUNTIME)
@Target(TYPE)
public @interface EventType {
  String value();
}
