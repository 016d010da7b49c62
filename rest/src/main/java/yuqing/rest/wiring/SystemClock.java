package yuqing.rest.wiring;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.InstantSource;

/// The machine's clock to the millisecond, which databases and JSON keep without loss. A test
/// replaces it with a producer of its own.
public class SystemClock {

  @Produces
  @DefaultBean
  @ApplicationScoped
  InstantSource clock() {
    return InstantSource.tick(InstantSource.system(), Duration.ofMillis(1));
  }
}
