package yuqing.desk.client;

/// A service does not answer, or says that it cannot now.
public final class ServiceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ServiceName service;

  ServiceUnavailable(ServiceName service, Throwable cause) {
    super(service.module() + " is unavailable", cause);
    this.service = service;
  }

  public ServiceName service() {
    return service;
  }
}
