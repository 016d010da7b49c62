package yuqing.verifier.report;

/// Who signed something in a bundle.
///
/// @param what it is: `the bundle`, or `days`
/// @param key SHA-256 of the certificate in hex
/// @param name the certificate's subject; null where the bundle has no such certificate
/// @param distrust why its signature proves nothing; null where it is trusted
public record BundleSigner(String what, String key, String name, String distrust) {

  public boolean isTrusted() {
    return distrust == null;
  }
}
