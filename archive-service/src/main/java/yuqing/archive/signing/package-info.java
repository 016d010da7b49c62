/// The keys with which seals are signed, and which of them signs when. It knows no entry and no
/// day's seal.
package yuqing.archive.signing;
