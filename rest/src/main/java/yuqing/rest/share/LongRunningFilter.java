package yuqing.rest.share;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// Releases the place of an operation that is [LongRunning], once its caller is authorised.
@Provider
@LongRunning
public class LongRunningFilter implements ContainerRequestFilter {

  private final ClientShares shares;
  private final RoutingContext current;

  LongRunningFilter(ClientShares shares, RoutingContext current) {
    this.shares = shares;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    shares.giveBack(current);
  }
}
