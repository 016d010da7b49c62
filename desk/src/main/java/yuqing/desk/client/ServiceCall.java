package yuqing.desk.client;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;

/// One request to a service, and what it means that there is no answer.
public final class ServiceCall {
  private static final int UNAVAILABLE = 502;

  private ServiceCall() {}

  /// @throws ServiceUnavailable when the service does not answer or says 502 to 504
  /// @throws ServiceRefusal for any other refusal
  public static <T> T to(ServiceName service, Supplier<T> request) {
    try {
      return request.get();
    } catch (ServiceRefusal refusal) {
      if (refusal.status() >= UNAVAILABLE) {
        throw new ServiceUnavailable(service, refusal);
      }
      throw refusal;
    } catch (ProcessingException e) {
      throw new ServiceUnavailable(service, e);
    }
  }

  /// The same for a part of a page that can be left out: an unavailable service takes that part
  /// alone, and so does one that the reader has no right to.
  public static <T> LoadedPart<T> part(ServiceName service, Supplier<T> request) {
    try {
      return new LoadedPart<>(to(service, request), null, false);
    } catch (ServiceUnavailable e) {
      return new LoadedPart<>(null, e.service(), false);
    } catch (ServiceRefusal refusal) {
      if (refusal.status() == 403 || refusal.status() == 404) {
        return new LoadedPart<>(null, null, true);
      }
      throw refusal;
    }
  }
}
