package yuqing.desk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.RefusalReader;

/// What a stream leaves behind when its page was left: a refusal and a lost connection are usual,
/// anything else is a fault.
class LateFailuresTest {

  @Test
  void aRefusalOrALostConnectionIsNoFault() {
    var refusal = new RefusalReader().toThrowable(Response.status(403).build());
    assertThat(LateFailures.level(refusal)).isEqualTo(Logger.Level.DEBUG);
    assertThat(LateFailures.level(new CompletionException(refusal))).isEqualTo(Logger.Level.DEBUG);
    assertThat(LateFailures.level(new ProcessingException(new ConnectException())))
        .isEqualTo(Logger.Level.DEBUG);
    assertThat(LateFailures.level(new HttpClosedException("closed"))).isEqualTo(Logger.Level.DEBUG);
    assertThat(LateFailures.level(new IOException("closed"))).isEqualTo(Logger.Level.DEBUG);
  }

  @Test
  void anythingElseIsOne() {
    assertThat(LateFailures.level(new IllegalStateException())).isEqualTo(Logger.Level.ERROR);
    assertThat(LateFailures.level(new CompletionException(new NullPointerException())))
        .isEqualTo(Logger.Level.ERROR);
  }
}
