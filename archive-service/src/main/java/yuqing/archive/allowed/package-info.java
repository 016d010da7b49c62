/// What a caller may do with a dossier now: each act, as its endpoint would answer before it looks
/// at the body.
package yuqing.archive.allowed;
