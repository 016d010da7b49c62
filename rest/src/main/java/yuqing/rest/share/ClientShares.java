package yuqing.rest.share;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.JsonWebToken;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Limits each client to its share of the service, so that a system that sends too much starves
/// no other. A client is identified by the verified token: the application that requested it, and
/// the person or service account that it was issued for.
@ApplicationScoped
public class ClientShares {

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  /// The property in which a request keeps how to release its place.
  private static final String PLACE = ClientShares.class.getName();

  private record Client(String application, String subject) {}

  private final ShareSettings settings;
  private final LoadingCache<Client, ClientShare> shares;
  private final Counter tooFast;
  private final Counter tooMany;

  ClientShares(ShareSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.shares =
        Caffeine.newBuilder()
            .maximumSize(settings.clients())
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(_ -> new ClientShare(settings));
    this.tooFast = meters.counter("yuqing.rest.share.refused", "bound", "rate");
    this.tooMany = meters.counter("yuqing.rest.share.refused", "bound", "at-once");
  }

  /// Counts a request to its client's share, once.
  ///
  /// @throws ProblemException 429 where the share is used up
  public void admit(RoutingContext request, SecurityIdentity identity) {
    if (request.get(PLACE) != null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return;
    }
    var share = shares.get(client(token));
    share
        .secondsToWait()
        .ifPresent(
            seconds -> {
              tooFast.increment();
              throw refusal(
                  seconds,
                  "每秒最多 %d 个请求".formatted(settings.requestsPerSecond()),
                  "at most %d requests a second".formatted(settings.requestsPerSecond()));
            });
    if (!share.tryBegin()) {
      tooMany.increment();
      throw refusal(
          1,
          "同时最多 %d 个请求".formatted(settings.requestsAtOnce()),
          "at most %d requests at once".formatted(settings.requestsAtOnce()));
    }
    var given = new AtomicBoolean();
    Runnable giveBack =
        () -> {
          if (given.compareAndSet(false, true)) {
            share.end();
          }
        };
    request.put(PLACE, giveBack);
    request.addEndHandler(_ -> giveBack.run());
  }

  /// A request that lasts long and has a limit of its own releases its place when it begins.
  void giveBack(RoutingContext request) {
    if (request.get(PLACE) instanceof Runnable place) {
      place.run();
    }
  }

  private static Client client(JsonWebToken token) {
    var application = text(token, "azp");
    return new Client(
        application == null ? text(token, "client_id") : application, token.getSubject());
  }

  private static String text(JsonWebToken token, String claim) {
    return token.getClaim(claim) == null ? null : token.getClaim(claim).toString();
  }

  private static ProblemException refusal(long seconds, String zh, String en) {
    return new ProblemException(
        StandardProblem.TOO_MANY_REQUESTS,
        new LocalizedText(zh, en),
        List.of(),
        Map.of("Retry-After", Long.toString(seconds)));
  }
}
