package yuqing.cli.call;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;

/// Sends requests to the services. A refusal is a [CommandFailure] with the service's own words; an
/// answer that never came is one that says where nobody answered.
public final class ServiceClient implements AutoCloseable {
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  private final ServiceAddresses addresses;
  private final CommandTexts texts;
  private final HttpClient http;

  public ServiceClient(ServiceAddresses addresses, CommandTexts texts) {
    this.addresses = addresses;
    this.texts = texts;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTED_WITHIN)
            .build();
  }

  /// @param token empty for what needs none
  public ServiceResponse send(ServiceRequest request, String token) {
    var answer = answer(request, token, BodyHandlers.ofByteArray());
    var response = response(answer, answer.body());
    refuse(response);
    return response;
  }

  /// The answer's bytes as they come: of a file, or of lines without an end. The caller
  /// closes them.
  public InputStream open(ServiceRequest request, String token) {
    var answer = answer(request, token, BodyHandlers.ofInputStream());
    if (answer.statusCode() >= 400) {
      refuse(response(answer, read(answer.body(), request)));
    }
    return answer.body();
  }

  /// The answer, also where it refuses this one request for good; what ends a whole run, no login,
  /// too many requests or a service that fails, is a [CommandFailure] as with [#send].
  public ServiceResponse judge(ServiceRequest request, String token) {
    var answer = answer(request, token, BodyHandlers.ofByteArray());
    var response = response(answer, answer.body());
    boolean endsTheRun =
        response.status() == UNAUTHORIZED
            || response.status() == TOO_MANY
            || response.status() >= 500;
    if (endsTheRun) {
      refuse(response);
    }
    return response;
  }

  /// The answer whatever its status: of a service that says by it how it is.
  public ServiceResponse ask(ServiceRequest request) {
    var answer = answer(request, "", BodyHandlers.ofByteArray());
    return response(answer, answer.body());
  }

  private static ServiceResponse response(HttpResponse<?> answer, byte[] body) {
    return ServiceResponse.of(
        answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), body);
  }

  private byte[] read(InputStream body, ServiceRequest request) {
    try (body) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw unreachable(request, e);
    }
  }

  private void refuse(ServiceResponse response) {
    int status = response.status();
    if (status < 400) {
      return;
    }
    var words = RefusalText.of(status, response.json(), texts);
    if (status == UNAUTHORIZED) {
      throw new CommandFailure(
          ExitStatus.NOT_LOGGED_IN, words + "\n" + texts.text("token-refused"));
    }
    boolean mayPass = status == TOO_MANY || status >= 500;
    throw new CommandFailure(mayPass ? ExitStatus.UNREACHABLE : ExitStatus.REFUSED, words);
  }

  private <T> HttpResponse<T> answer(ServiceRequest request, String token, BodyHandler<T> handler) {
    var sent = httpRequest(request, token);
    try {
      return sendTwice(sent, handler);
    } catch (IOException e) {
      throw unreachable(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(request, e);
    }
  }

  /// Once more after a connection that broke: what is posted carries its key, so that the service
  /// does it once.
  private <T> HttpResponse<T> sendTwice(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return http.send(request, handler);
    } catch (HttpConnectTimeoutException | java.net.ConnectException e) {
      throw e;
    } catch (IOException e) {
      boolean repeatable =
          request.method().equals("GET")
              || request.headers().firstValue("Idempotency-Key").isPresent();
      if (!repeatable) {
        throw e;
      }
      return http.send(request, handler);
    }
  }

  private HttpRequest httpRequest(ServiceRequest request, String token) {
    var builder =
        HttpRequest.newBuilder(URI.create(addresses.of(request.service()) + request.path()))
            .timeout(ANSWERED_WITHIN)
            .header("Accept-Language", texts.language())
            .method(request.method(), request.body());
    // What comes from a stream is there once and cannot be sent again.
    boolean isRepeatable = request.body().contentLength() >= 0;
    if (request.method().equals("POST") && isRepeatable) {
      builder.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    request.headers().forEach(builder::setHeader);
    return builder.build();
  }

  private CommandFailure unreachable(ServiceRequest request, Exception e) {
    var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new CommandFailure(
        ExitStatus.UNREACHABLE,
        texts.text("unreachable", addresses.of(request.service()) + request.path(), why));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
