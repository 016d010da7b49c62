package yuqing.rest.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// No POST ignores an `If-Match`: one that was sent is kept for the work that judges it, and where
/// nothing has a version, only `*` holds.
public class PostPreconditionRule {

  private static final String ANY = "*";

  private final SentPrecondition precondition;

  PostPreconditionRule(SentPrecondition precondition) {
    this.precondition = precondition;
  }

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    var sent = request.getHeaderString(HttpHeaders.IF_MATCH);
    if (sent == null || sent.isBlank() || !request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    if (isVersioned(endpoint)) {
      precondition.set(sent);
    } else if (!sent.strip().equals(ANY)) {
      throw new ProblemException(StandardProblem.STALE);
    }
  }

  private static boolean isVersioned(ResourceInfo endpoint) {
    return endpoint.getResourceMethod().isAnnotationPresent(VersionedTarget.class)
        || endpoint.getResourceClass().isAnnotationPresent(VersionedTarget.class);
  }
}
