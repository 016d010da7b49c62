package yuqing.desk.health;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import yuqing.desk.client.ServiceName;

/// Asks all services at once how they are; their health is open, so no token goes along.
@ApplicationScoped
public class HealthRequests {
  private static final int CONNECT_AT_MOST_S = 1;

  /// A service answers its health within 2 s, whatever its parts do.
  private static final int ANSWER_AT_MOST_S = 4;

  private final Config config;
  private final Client http =
      ClientBuilder.newBuilder()
          .connectTimeout(CONNECT_AT_MOST_S, TimeUnit.SECONDS)
          .readTimeout(ANSWER_AT_MOST_S, TimeUnit.SECONDS)
          .build();

  HealthRequests(Config config) {
    this.config = config;
  }

  List<ServiceCondition> all() {
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          Arrays.stream(ServiceName.values())
              .map(service -> tasks.submit((Callable<ServiceCondition>) () -> of(service)))
              .toList();
      return asked.stream().map(HealthRequests::answer).toList();
    }
  }

  private ServiceCondition of(ServiceName service) {
    try (var answer = http.target(base(service) + "/q/health").request().get()) {
      // A service that is not ready says so by 503, with the same body.
      return HealthReading.of(service, answer.readEntity(JsonNode.class), refusedEvents(service));
    } catch (ProcessingException e) {
      return HealthReading.withoutAnswer(service);
    }
  }

  private OptionalLong refusedEvents(ServiceName service) {
    try (var answer = http.target(base(service) + "/q/metrics").request("text/plain").get()) {
      return answer.getStatus() == 200
          ? HealthReading.refusedEvents(answer.readEntity(String.class))
          : OptionalLong.empty();
    } catch (ProcessingException e) {
      return OptionalLong.empty();
    }
  }

  private String base(ServiceName service) {
    return config.getValue("quarkus.rest-client." + service.module() + ".url", String.class);
  }

  private static ServiceCondition answer(Future<ServiceCondition> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
