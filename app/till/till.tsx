export const Till = () => <h1>Till</h1>;
