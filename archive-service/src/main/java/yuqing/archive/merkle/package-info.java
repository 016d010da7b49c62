/// A Merkle tree as RFC 6962 defines it, over leaves that come one by one, with its hashes kept
/// in tiles. Bytes alone: it knows neither entries nor days.
package yuqing.archive.merkle;
