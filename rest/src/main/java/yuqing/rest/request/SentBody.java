package yuqing.rest.request;

import jakarta.enterprise.context.RequestScoped;

/// The body that was read into a record: its bytes, by which a repeat of the request is
/// recognised, and its faults where {@link RulesFollow} announces further rules. Empty until a
/// body was read.
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
