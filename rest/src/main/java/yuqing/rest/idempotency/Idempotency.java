package yuqing.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Carries out a POST once per key. The key's row is written in the caller's own transaction and
/// before the work: a client that sends the same key concurrently waits for that transaction, and
/// what was rolled back or refused leaves no row, so that a corrected retry works.
@ApplicationScoped
public class Idempotency {

  /// On an answer that was stored: `true`.
  public static final String REPLAYED = "Idempotency-Replayed";

  static final int MAX_KEY_LENGTH = 200;

  private final DataSource database;
  private final TransactionManager transactions;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final Duration wait;

  Idempotency(
      DataSource database,
      TransactionManager transactions,
      CurrentCaller caller,
      ObjectMapper json,
      InstantSource clock,
      @ConfigProperty(name = "yuqing.rest.same-key-wait", defaultValue = "2S") Duration wait) {
    this.database = database;
    this.transactions = transactions;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
    this.wait = wait;
  }

  /// Does the work, or returns the answer stored under the same key.
  ///
  /// @param work runs in the caller's transaction; an answer of 400 and more is not stored
  /// @throws ProblemException as [#claim] does
  public Response once(IdempotencyKey key, Supplier<StoredAnswer> work) {
    return claim(key).orElseGet(() -> keep(key, work.get()));
  }

  /// Claims the key for the caller's transaction, before the work.
  ///
  /// @return the answer given earlier; empty where the work is to be done
  /// @throws ProblemException 400 for a bad key, 422 when the key served another request, 409
  ///     when the same request is still in progress after some seconds
  public Optional<Response> claim(IdempotencyKey key) {
    requireTransaction();
    if (!key.isGiven()) {
      return Optional.empty();
    }
    checkKey(key.key());
    try (var connection = database.getConnection()) {
      return rows(connection).claim(request(key)).map(earlier -> response(earlier, true));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot take the key", e);
    }
  }

  /// Keeps the answer under the key that was claimed, in the same transaction as the work; one of
  /// 400 and more is not kept.
  public Response keep(IdempotencyKey key, StoredAnswer answer) {
    var written = Written.of(answer, json);
    if (key.isGiven()) {
      try (var connection = database.getConnection()) {
        if (written.status() < 400) {
          rows(connection).store(request(key), written);
        } else {
          rows(connection).release(request(key));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("cannot keep the answer under its key", e);
      }
    }
    return response(written, false);
  }

  private IdempotencyTable rows(Connection connection) {
    return new IdempotencyTable(connection, clock.instant(), wait);
  }

  private IdempotencyTable.Request request(IdempotencyKey key) {
    return new IdempotencyTable.Request(caller.get().key(), key.key(), key.route(), key.bodyHash());
  }

  private void requireTransaction() {
    try {
      if (transactions.getStatus() != Status.STATUS_ACTIVE) {
        throw new IllegalStateException("a key needs the transaction of the work it guards");
      }
    } catch (SystemException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void checkKey(String key) {
    boolean printable = key.chars().allMatch(c -> c > ' ' && c < 127);
    if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || !printable) {
      throw ProblemException.of(
          StandardProblem.INVALID_REQUEST,
          "Idempotency-Key",
          "bad-format",
          "应为 1 到 %d 个可见 ASCII 字符".formatted(MAX_KEY_LENGTH),
          "must be 1 to %d visible ASCII characters".formatted(MAX_KEY_LENGTH));
    }
  }

  private static Response response(Written answer, boolean replayed) {
    var response = Response.status(answer.status());
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      response.header(HttpHeaders.ETAG, answer.etag());
    }
    if (replayed) {
      response.header(REPLAYED, "true");
    }
    if (answer.body() != null) {
      response
          .type(MediaType.APPLICATION_JSON)
          .entity(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    return response.build();
  }

  /// An answer with its body as JSON text.
  record Written(int status, String location, String etag, String body) {
    static Written of(StoredAnswer answer, ObjectMapper json) {
      try {
        var body = answer.body() == null ? null : json.writeValueAsString(answer.body());
        return new Written(answer.status(), answer.location(), answer.etag(), body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("cannot write the answer", e);
      }
    }
  }
}
