package yuqing.notification.channel.http;

/// What came of a request.
public sealed interface PartyAnswer {

  /// The other side answered.
  ///
  /// @param body empty for one that was too long
  record Answered(int status, String body) implements PartyAnswer {}

  /// It could not be asked, or did not answer in time.
  ///
  /// @param reason a code such as `timeout`
  record NotReached(String reason) implements PartyAnswer {}

  /// Its address is none to which anything may be sent.
  ///
  /// @param reason a code such as `address-not-allowed`
  record NotAllowed(String reason) implements PartyAnswer {}
}
