package yuqing.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a record body that is judged further before it is refused, so that one answer names every
/// fault: it comes with null for what is faulty, and {@link SentBody#faults()} has the faults of
/// its shape. Who takes such a body must call {@link BodyFaults#throwIfAny()} before acting on it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface RulesFollow {}
