package yuqing.archive.accesslog;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import yuqing.rest.caller.CurrentCaller;

/// Logs who was given the answer of an operation that [LogsAccess], before its first byte goes out.
/// A refusal shows nothing and is not logged; "not modified" is, since the caller has it already.
@Provider
@LogsAccess
public class AccessLogFilter implements ContainerResponseFilter {

  private static final int FIRST_REFUSAL = 400;

  private final AccessLog log;
  private final CurrentCaller caller;
  private final ResourceInfo operation;
  private final InstantSource clock;

  AccessLogFilter(
      AccessLog log, CurrentCaller caller, ResourceInfo operation, InstantSource clock) {
    this.log = log;
    this.caller = caller;
    this.operation = operation;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < FIRST_REFUSAL) {
      var kind = operation.getResourceMethod().getAnnotation(LogsAccess.class).value();
      var subject = AccessSubject.of(request.getUriInfo());
      log.record(caller.get(), kind, subject, clock.instant());
    }
  }
}
