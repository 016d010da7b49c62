/// The programs that `docs/connecting.md` offers to campus systems, run as those would.
package yuqing.journeys.connecting;
