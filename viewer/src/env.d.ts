declare module 'virtual:vocabulary.css';
