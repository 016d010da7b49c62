package yuqing.archive.ledger;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A ledger of many incidents, and a client that does not take it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class LedgerAtLengthTest {

  /// With their titles some eleven megabytes, of which a connection that nobody reads takes four.
  private static final int ROWS = 12_000;

  private static final int AT_ONCE = 5_000;

  private static final String FIGURES =
      """
      {"report":{"number":"YQ-2031-","sourceSystem":"sample","title":"%s",
      "category":"STUDENT_LIFE","suddenGrave":false,"discoveredAt":"2031-01-01T00:00:00.000Z",
      "receivedAt":"2031-01-01T00:10:00.000Z","past":false},"owners":[],
      "grades":{"firstLevel":3,"level":3},"media":{"platforms":["微博"]},"replies":{},
      "end":{"filing":0,"decision":"NOT_FILED"},"closing":{"closedAtEntry":0,"reopenedAtEntry":0}}
      """
          .formatted("多栋宿舍连续三天无热水，学生在多个平台反映。".repeat(12));

  private static final Duration BUSY = Duration.ofMillis(500);

  @Inject Transactions transactions;
  @Inject Vertx vertx;

  private final String department = "long-" + UUID.randomUUID();

  @BeforeEach
  void tellMany() {
    transactions.inNew(this::insert);
  }

  /// In parts: each row of `chain` is looked for in all tables that refer to it.
  @AfterEach
  void forget() {
    for (var table : List.of("case_figures", "dossier", "chain")) {
      int deleted;
      do {
        deleted = transactions.inNew(connection -> deleteSome(connection, table));
      } while (deleted > 0);
    }
  }

  /// As if they had been derived from entries, which would take minutes.
  private Void insert(Connection connection) throws SQLException {
    Sql.update(
        connection,
        "insert into chain (incident, length, head)"
            + " select ? || i, 1, decode(repeat('00', 32), 'hex') from generate_series(1, ?) i",
        department,
        ROWS);
    Sql.update(
        connection,
        "insert into dossier (incident, level, state, department, received_at, updated_at, standing)"
            + " select incident, 3, 'REPORTED', ?, now(), now(), '{}' from chain"
            + " where incident like ?",
        department,
        department + "%");
    return rows(connection);
  }

  private Void rows(Connection connection) throws SQLException {
    Sql.update(
        connection,
        "insert into case_figures (incident, department, received_at, merged, past, owners, figures)"
            + " select incident, ?, now(), false, false, '[]', ?::json from chain"
            + " where incident like ?",
        department,
        FIGURES,
        department + "%");
    return null;
  }

  private int deleteSome(Connection connection, String table) throws SQLException {
    return Sql.update(
        connection,
        "delete from %1$s where incident in (select incident from %1$s where incident like ? limit ?)"
            .formatted(table),
        department + "%",
        AT_ONCE);
  }

  @Test
  void allOfItIsWrittenAndAClientThatTakesNothingHoldsUpNobodyElse() throws IOException {
    try (var stalled = stalled("group-office")) {
      assertThat(statusWhileTheServerIsBusy(stalled)).startsWith("HTTP/1.1 200");
      given()
          .auth()
          .oauth2(AccessTokens.bearer("group-office"))
          .get("/ledger.csv?department=" + department)
          .then()
          .statusCode(429)
          .header("Retry-After", "5");
      assertThat(lines("auditor")).isEqualTo(1 + ROWS);
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(lines("group-office")).isEqualTo(1 + ROWS));
  }

  /// What is handed to an event loop that is busy waits there, and no connection looks full.
  private String statusWhileTheServerIsBusy(Socket socket) throws IOException {
    var busy = new AtomicBoolean(true);
    ((VertxInternal) vertx)
        .getEventLoopGroup()
        .forEach(loop -> loop.execute(() -> keepBusy(loop, busy)));
    try {
      return status(socket);
    } finally {
      busy.set(false);
    }
  }

  private static void keepBusy(EventExecutor loop, AtomicBoolean busy) {
    if (busy.get()) {
      LockSupport.parkNanos(BUSY.toNanos());
      loop.execute(() -> keepBusy(loop, busy));
    }
  }

  private long lines(String role) throws IOException {
    var answer =
        given()
            .auth()
            .oauth2(AccessTokens.bearer(role))
            .get("/ledger.csv?department=" + department);
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var text = new BufferedReader(new InputStreamReader(answer.asInputStream(), UTF_8))) {
      return text.lines().count();
    }
  }

  /// A client that asks, and then reads no more than the first line.
  private Socket stalled(String role) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(8_192);
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    socket.connect(new InetSocketAddress("localhost", port));
    socket
        .getOutputStream()
        .write(
            ("GET /ledger.csv?department="
                    + department
                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + AccessTokens.bearer(role)
                    + "\r\n\r\n")
                .getBytes(US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    var line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c != '\n'; c = socket.getInputStream().read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
