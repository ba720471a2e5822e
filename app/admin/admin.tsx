export const Admin = () => <h1>Back office</h1>;
