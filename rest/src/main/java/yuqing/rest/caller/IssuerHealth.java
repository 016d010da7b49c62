package yuqing.rest.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// The readiness check of the token issuer: down until the issuer has answered once, because its
/// keys are unknown before and no request can be admitted. If the issuer becomes unavailable
/// later, the service stays ready: the keys are known.
@Readiness
@ApplicationScoped
class IssuerHealth implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(IssuerHealth.class);
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(1500);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private final String issuer;
  private volatile boolean answered;
  private volatile boolean warned;

  IssuerHealth(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
    this.issuer = issuer;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("issuer");
    answered = answered || asked();
    if (answered) {
      return answer.up().build();
    }
    var reason =
        "the issuer of tokens does not answer at %s: check YUQING_OIDC_URL and that it runs"
            .formatted(issuer);
    if (!warned) {
      warned = true;
      LOG.warnf("%s; no request can be admitted", reason);
    }
    return answer.down().withData("reason", reason).build();
  }

  private boolean asked() {
    var discovery = URI.create(issuer + "/.well-known/openid-configuration");
    var request = HttpRequest.newBuilder(discovery).timeout(ANSWER_WITHIN).build();
    var answer = http.sendAsync(request, BodyHandlers.discarding());
    try {
      // The request's own timeout ends with the head: an issuer that hangs in its body would keep
      // this check for ever.
      return answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS).statusCode() == 200;
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      return false;
    } catch (InterruptedException stop) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
