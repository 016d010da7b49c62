package yuqing.archive.accesslog;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an operation that shows what is on record: who was given its answer is in the access log.
/// Every GET below `/dossiers/{incidentId}` bears it, which a test demands.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LogsAccess {

  AccessKind value() default AccessKind.VIEW;
}
