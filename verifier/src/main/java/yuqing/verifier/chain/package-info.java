/// The timeline of a bundle: its entries, their chain, and which of them is another than was
/// sealed.
package yuqing.verifier.chain;
