package yuqing.desk.client;

/// A service has answered, and refused.
public final class ServiceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final transient Problem problem;

  ServiceRefusal(Problem problem) {
    super(problem.status() + " " + problem.title());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public int status() {
    return problem.status();
  }

  /// As a browser is told it: 401 would send it to the login, and lose what was entered.
  public int shownStatus() {
    return status() == UNAUTHORIZED ? FORBIDDEN : status();
  }
}
