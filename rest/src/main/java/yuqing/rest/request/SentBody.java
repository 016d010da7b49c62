package yuqing.rest.request;

import jakarta.enterprise.context.RequestScoped;

/// The bytes of the body that was read into a record, for whoever must know the same request
/// again. Empty while none was read.
@RequestScoped
public class SentBody {

  private byte[] bytes = {};

  public byte[] bytes() {
    return bytes.clone();
  }

  void set(byte[] read) {
    bytes = read;
  }
}
