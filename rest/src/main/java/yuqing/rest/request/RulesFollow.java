package yuqing.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record body that rules judge before it is refused, so that one answer names every
/// fault. It comes with null for faulty fields, and {@link SentBody#faults()} has the faults of
/// its shape. An endpoint with such a body must call {@link BodyFaults#throwIfAny()} before
/// acting on it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface RulesFollow {}
