package yuqing.desk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import yuqing.desk.frame.PageFrame;

/// Requests whose path or body is no fixed one, with the person's own token and in their language.
@ApplicationScoped
public class ServiceRequests {
  private static final int CONNECT_AT_MOST_S = 1;
  private static final int ANSWER_AT_MOST_S = 30;

  private final PageFrame frame;
  private final Config config;
  private final Client http =
      ClientBuilder.newBuilder()
          .connectTimeout(CONNECT_AT_MOST_S, TimeUnit.SECONDS)
          .readTimeout(ANSWER_AT_MOST_S, TimeUnit.SECONDS)
          .build();
  private final RefusalReader refusals = new RefusalReader();

  ServiceRequests(PageFrame frame, Config config) {
    this.frame = frame;
    this.config = config;
  }

  /// @param path with its query, of the service's own
  public Invocation.Builder to(ServiceName service, String path) {
    var base = config.getValue("quarkus.rest-client." + service.module() + ".url", String.class);
    return http.target(URI.create(base + path))
        .request()
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + frame.accessToken())
        .header(HttpHeaders.ACCEPT_LANGUAGE, frame.language().toLanguageTag());
  }

  /// @throws ServiceRefusal unless the answer says that it was done
  public Response accepted(Response answer) {
    if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw refusals.toThrowable(answer);
    }
    return answer;
  }

  /// The answer as it comes, with the headers that a browser needs to keep it.
  public Response passedOn(ServiceName service, String path) {
    return ServiceCall.to(
        service,
        () -> {
          var answer = accepted(to(service, path).get());
          var passed = Response.ok(answer.readEntity(InputStream.class));
          for (var name :
              new String[] {
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.CONTENT_LENGTH
              }) {
            var value = answer.getHeaderString(name);
            if (value != null) {
              passed.header(name, value);
            }
          }
          return passed.build();
        });
  }
}
