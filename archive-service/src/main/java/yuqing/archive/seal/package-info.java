/// The seals of days: every entry is a leaf of one day's Merkle tree, whose root is signed,
/// published and written to a file outside the database. Start reading at `DaySealer`;
/// `docs/seal.md` says what a seal proves.
package yuqing.archive.seal;
