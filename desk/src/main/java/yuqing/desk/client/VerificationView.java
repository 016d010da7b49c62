package yuqing.desk.client;

/// Whether a dossier's chain of hashes is whole, as archive-service found it just now.
public record VerificationView(boolean valid, long entries) {}
