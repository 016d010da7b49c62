package yuqing.bench.path;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackException;

class OpenLoopTest {
  private static final int REPORTS = 10;

  private static final List<Duration> AT_ONCE = Collections.nCopies(REPORTS, Duration.ZERO);

  private final CountDownLatch allSent = new CountDownLatch(REPORTS);
  private HttpServer service;
  private OpenLoop loop;

  @BeforeEach
  void start() throws IOException {
    service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), REPORTS);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.start();
    var target = URI.create("http://localhost:" + service.getAddress().getPort() + "/incidents");
    loop = new OpenLoop(target, "token", InstantSource.system());
  }

  @AfterEach
  void stop() {
    loop.close();
    service.stop(0);
  }

  @Test
  void aReportIsSentThoughNoneBeforeItIsAnswered() throws Exception {
    service.createContext("/incidents", exchange -> answerOnceAllAreSent(exchange, 201));

    var taken = loop.send(AT_ONCE);

    assertThat(taken).hasSize(REPORTS);
    assertThat(taken).extracting(PostedReport::reference).doesNotHaveDuplicates();
    assertThat(taken).extracting(PostedReport::number).containsOnly("YQ-2026-00001");
    assertThat(taken).extracting(PostedReport::answered).allMatch(Duration::isPositive);
  }

  @Test
  void aRefusedReportEndsTheMeasuring() {
    service.createContext("/incidents", exchange -> answerOnceAllAreSent(exchange, 503));

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> loop.send(AT_ONCE))
        .withMessageContaining("10 of 10 reports were not taken")
        .withMessageContaining("503");
  }

  private void answerOnceAllAreSent(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      allSent.countDown();
      boolean open = allSent.await(60, TimeUnit.SECONDS);
      var body = "{\"id\":\"1\",\"number\":\"YQ-2026-00001\"}".getBytes(UTF_8);
      exchange.sendResponseHeaders(open ? status : 500, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
