export * from './exporter.ts';
export { exporters } from './registry.ts';
export * from './subgraph.ts';
