package yuqing.rest.transport;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/// Makes Vert.x open its HTTP servers with a [GuardedTransport]; found by `META-INF/services`.
public final class TransportGuard implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(new GuardedTransport());
  }
}
