/// What is trusted, which never comes from the bundle itself: certificates, and the seals as they
/// were published.
package yuqing.verifier.trust;
