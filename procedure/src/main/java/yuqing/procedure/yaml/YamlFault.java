package yuqing.procedure.yaml;

/// What is wrong with a text, and where: `file:line: key: reason`.
public final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public YamlFault(String message) {
    super(message);
  }
}
