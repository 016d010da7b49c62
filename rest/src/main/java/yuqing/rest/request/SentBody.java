package yuqing.rest.request;

import jakarta.enterprise.context.RequestScoped;

/// The body that was read into a record: its bytes, by which the same request is known again, and
/// what is wrong with it where {@link RulesFollow} says that rules are to follow. Empty while none
/// was read.
@RequestScoped
public class SentBody {

  private final BodyFaults faults = new BodyFaults();
  private byte[] bytes = {};

  public byte[] bytes() {
    return bytes.clone();
  }

  public BodyFaults faults() {
    return faults;
  }

  void set(byte[] read) {
    bytes = read;
  }
}
