package yuqing.rest.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import yuqing.access.Role;
import yuqing.access.RoleSet;

/// Turns every exception of a request into problem+json.
public class ExceptionAnswers {

  private static final Logger LOG = Logger.getLogger(ExceptionAnswers.class);

  @ServerExceptionMapper
  public Response refused(ProblemException refusal, ContainerRequestContext request) {
    return answer(refusal, request);
  }

  /// Constraints on an endpoint's own parameters; bodies are checked as they are read.
  @ServerExceptionMapper
  public Response violated(ConstraintViolationException violated, ContainerRequestContext request) {
    return answer(ConstraintViolations.problem(violated), request);
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  public Response unauthenticated(ContainerRequestContext request) {
    return answer(challenge(), request);
  }

  @ServerExceptionMapper(AuthenticationFailedException.class)
  public Response badToken(ContainerRequestContext request) {
    return answer(challenge(), request);
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden(ContainerRequestContext request, SimpleResourceInfo endpoint) {
    var roles = rolesOf(endpoint);
    return answer(
        roles.isEmpty() ? new ProblemException(StandardProblem.FORBIDDEN) : RoleRefusal.of(roles),
        request);
  }

  /// Those that may call an endpoint; empty where it names none.
  private static List<Role> rolesOf(SimpleResourceInfo endpoint) {
    if (endpoint.getResourceClass() == null) {
      return List.of();
    }
    try {
      var method =
          endpoint
              .getResourceClass()
              .getMethod(endpoint.getMethodName(), endpoint.parameterTypes());
      var named = method.getAnnotation(RolesAllowed.class);
      var roles =
          named == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : named;
      return roles == null ? List.of() : RoleSet.rolesOf(List.of(roles.value()));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(named(endpoint) + " is no endpoint", e);
    }
  }

  /// A refusal by the framework itself: unknown path, method, media type.
  @ServerExceptionMapper
  public Response framework(
      WebApplicationException thrown,
      ContainerRequestContext request,
      SimpleResourceInfo endpoint) {
    var given = thrown.getResponse();
    if (given.getStatus() < 400 || given.hasEntity()) {
      return given;
    }
    if (given.getStatus() >= 500 && given.getStatus() != 503) {
      return unexpected(thrown, request, endpoint);
    }
    var malformed = JsonFaults.in(thrown);
    if (malformed.isPresent()) {
      return answer(malformed.get(), request);
    }
    var allow = given.getHeaderString(HttpHeaders.ALLOW);
    return answer(
        bare(given.getStatus(), allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow)),
        request);
  }

  /// A refusal that has nothing but a status.
  @ServerResponseFilter
  public void complete(ContainerResponseContext given, ContainerRequestContext request) {
    if (given.getStatus() >= 400 && !given.hasEntity()) {
      var problem = answer(bare(given.getStatus(), Map.of()), request);
      given.getHeaders().putAll(problem.getHeaders());
      given.setEntity(problem.getEntity(), new Annotation[0], problem.getMediaType());
    }
  }

  private static ProblemException bare(int status, Map<String, String> headers) {
    var type =
        StandardProblem.ofStatus(status)
            .orElse(status < 500 ? StandardProblem.INVALID_REQUEST : StandardProblem.INTERNAL);
    var faults =
        type == StandardProblem.UNSUPPORTED_MEDIA_TYPE
            ? List.of(
                new FieldFault(
                    HttpHeaders.CONTENT_TYPE,
                    "not-taken",
                    new LocalizedText("此操作不收", "is not taken here")))
            : List.<FieldFault>of();
    return new ProblemException(type, null, faults, headers);
  }

  @ServerExceptionMapper
  public Response unexpected(
      Throwable thrown, ContainerRequestContext request, SimpleResourceInfo endpoint) {
    var malformed = JsonFaults.in(thrown);
    if (malformed.isPresent()) {
      return answer(malformed.get(), request);
    }
    if (TransientDatabaseErrors.among(thrown)) {
      LOG.warnf("%s: the database is unavailable or overloaded", named(endpoint));
      return answer(
          new ProblemException(
              StandardProblem.UNAVAILABLE, null, List.of(), Map.of(HttpHeaders.RETRY_AFTER, "2")),
          request);
    }
    // Without its messages: see MessagelessLog.
    LOG.errorf(thrown, "%s failed", named(endpoint));
    return answer(new ProblemException(StandardProblem.INTERNAL), request);
  }

  /// Not by its path, which may contain a one-time code.
  private static String named(SimpleResourceInfo endpoint) {
    return endpoint.getResourceClass() == null
        ? "a request to no endpoint"
        : endpoint.getResourceClass().getSimpleName() + "." + endpoint.getMethodName();
  }

  private static ProblemException challenge() {
    return new ProblemException(
        StandardProblem.UNAUTHENTICATED,
        null,
        List.of(),
        Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
  }

  private static Response answer(ProblemException refusal, ContainerRequestContext request) {
    var language = Language.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var path = Objects.requireNonNullElse(request.getUriInfo().getRequestUri().getRawPath(), "/");
    var answer =
        Response.status(refusal.type().status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(Problem.of(refusal, language, path));
    refusal.headers().forEach(answer::header);
    return answer.build();
  }
}
